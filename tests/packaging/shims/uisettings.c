/* Wine 8 has no Windows.UI.ViewManagement.UISettings, which Qt 6.9's windows platform asks for the colours of the desktop.
 *
 * Built as Windows.UI.ViewManagement.dll and laid beside python.exe: C++/WinRT looks for a DLL of the namespace's name when the class is
 * not registered. Every colour is the teal of our own look, except white behind and black before.
 */
#define COBJMACROS
#include <windows.h>
#include <inspectable.h>
#include <activation.h>
#include <hstring.h>

static const GUID FACTORY = {0x00000035, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID INSPECTABLE = {0xAF86E2E0, 0xB12D, 0x4C6A, {0x9C, 0x5A, 0xD7, 0xAA, 0x65, 0x10, 0x1E, 0x90}};
static const GUID UNKNOWN = {0, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
static const GUID AGILE = {0x94EA2B94, 0xE9CC, 0x49E0, {0xC0, 0xFF, 0xEE, 0x64, 0xCA, 0x8F, 0x5B, 0x90}};
static const GUID SETTINGS = {0x85361600, 0x1C63, 0x4627, {0xBC, 0xB1, 0x3A, 0x89, 0xE0, 0xBC, 0x9C, 0x55}};
static const GUID SETTINGS3 = {0x03021BE4, 0x5254, 0x4781, {0x81, 0x94, 0x51, 0x68, 0xF7, 0xD0, 0x6D, 0x7B}};
static const GUID SETTINGS4 = {0x52BB3002, 0x919B, 0x4D6B, {0x9B, 0x78, 0x8D, 0xD6, 0x6F, 0xF4, 0xB9, 0x3B}};

typedef struct { BYTE a, r, g, b; } Colour;
typedef struct Object { void **table; } Object;

static ULONG WINAPI count(Object *self) { return 1; } /* the objects are static */
static HRESULT WINAPI no_iids(Object *self, ULONG *number, IID **iids) { *number = 0; *iids = NULL; return S_OK; }
static HRESULT WINAPI no_name(Object *self, HSTRING *name) { *name = NULL; return S_OK; }
static HRESULT WINAPI trust(Object *self, TrustLevel *level) { *level = BaseTrust; return S_OK; }
static HRESULT WINAPI ask(Object *self, REFIID iid, void **out);
static HRESULT WINAPI missing(Object *self) { return E_NOTIMPL; }
static HRESULT WINAPI yes(Object *self, BOOLEAN *value) { *value = TRUE; return S_OK; }
static HRESULT WINAPI heard(Object *self, void *handler, INT64 *token) { *token = 1; return S_OK; }
static HRESULT WINAPI unheard(Object *self, INT64 token) { return S_OK; }

static HRESULT WINAPI colour(Object *self, INT32 kind, Colour *out)
{
    static const Colour white = {255, 255, 255, 255}, black = {255, 0, 0, 0}, teal = {255, 0x0A, 0x53, 0x50};
    *out = kind == 0 ? white : kind == 1 ? black : teal;
    return S_OK;
}

static HRESULT WINAPI activate(Object *self, Object **out);

#define BASE ask, count, count, no_iids, no_name, trust
static void *factory_table[] = {BASE, activate};
static void *plain_table[] = {BASE, missing, missing, missing, missing, missing, missing, missing, yes, missing, missing, missing, missing, missing};
static void *colour_table[] = {BASE, colour, heard, unheard};
static void *effects_table[] = {BASE, yes, heard, unheard};
static Object factory = {factory_table}, plain = {plain_table}, colours = {colour_table}, effects = {effects_table};

static HRESULT WINAPI activate(Object *self, Object **out)
{
    *out = &plain;
    return S_OK;
}

static HRESULT WINAPI ask(Object *self, REFIID iid, void **out)
{
    *out = NULL;
    if (IsEqualGUID(iid, &UNKNOWN) || IsEqualGUID(iid, &INSPECTABLE) || IsEqualGUID(iid, &AGILE))
        *out = self;
    else if (self == &factory)
        *out = IsEqualGUID(iid, &FACTORY) ? self : NULL;
    else if (IsEqualGUID(iid, &SETTINGS))
        *out = &plain;
    else if (IsEqualGUID(iid, &SETTINGS3))
        *out = &colours;
    else if (IsEqualGUID(iid, &SETTINGS4))
        *out = &effects;
    return *out ? S_OK : E_NOINTERFACE;
}

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(HSTRING name, Object **out)
{
    *out = &factory;
    return S_OK;
}

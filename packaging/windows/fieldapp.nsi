; The installer for Windows: for one user, without an administrator. packaging/building/windows.py runs it and gives
;   VERSION  RELEASE (its number)  KILOBYTES (of the installed program)  FILE (what is made)  TEST, QUICK (if so)
; and files.nsh: PUT, which writes every file into "new" in a fixed order, and EACH, which names what lies at the top of the program.
;
; Everything is unpacked into "new" first and then changes places with what was there. Whoever is interrupted runs the installer again.
; Exit status: 0 done, 2 given up, 3 Fieldapp is running, 4 this Windows is too old, 5 could not be written, 6 a newer one (or, for a
; test, a real one) is there, 7 too little room.
; Options: /S silent; /LANG=fr|ar|en; the uninstaller also /PURGE: erase the data, too.

Unicode true
Target amd64-unicode
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
CRCCheck force
AllowSkipFiles off
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!ifdef TEST
  !define NAME "Fieldapp TEST"
!else
  !define NAME "Fieldapp"
!endif
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Fieldapp"
!define OLDEST 17763 ; Windows 10, version 1809

Name "${NAME}"
Caption "${NAME} ${VERSION}"
BrandingText "${NAME} ${VERSION}"
OutFile "${FILE}"
VIProductVersion "${VERSION}.${RELEASE}"
VIAddVersionKey /LANG=0 ProductName "${NAME}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}.${RELEASE}"
VIAddVersionKey /LANG=0 FileDescription "${NAME} ${VERSION}"
VIAddVersionKey /LANG=0 LegalCopyright "Apache-2.0"

!include MUI2.nsh
!include nsDialogs.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!include files.nsh

!define MUI_ICON "${SCRIPT}/fieldapp.ico"
!define MUI_UNICON "${SCRIPT}/fieldapp.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SCRIPT}/side.bmp" ; it, and the icon, are resources/look/app.svg
!define MUI_CUSTOMFUNCTION_GUIINIT look
!define MUI_CUSTOMFUNCTION_UNGUIINIT un.look
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME)"
!define MUI_WELCOMEPAGE_TEXT "$(WILL_DO)"
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(NEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\python\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-I $\"$INSTDIR\start\fieldapp_start.py$\""
!define MUI_FINISHPAGE_RUN_TEXT "$(OPEN)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.ask un.asked
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French" ; the one of whoever speaks none of the three
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "English"
!include "${SCRIPT}/words.nsh"

Var purge
Var box

!macro REFUSE STATUS WORDS
  MessageBox MB_OK|MB_ICONSTOP "$(${WORDS})" /SD IDOK
  SetErrorLevel ${STATUS}
  Quit
!macroend

!macro LANGUAGE_ASKED
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${Select} $R1
    ${Case} "fr"
      StrCpy $LANGUAGE ${LANG_FRENCH}
    ${Case} "ar"
      StrCpy $LANGUAGE ${LANG_ARABIC}
    ${Case} "en"
      StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndSelect}
!macroend

; Windows lets nobody write into a DLL that a program has loaded.
!macro REFUSE_IF_RUNNING
  ${If} ${FileExists} "$INSTDIR\python\${PYTHON_DLL}"
    ClearErrors
    FileOpen $R0 "$INSTDIR\python\${PYTHON_DLL}" a
    ${If} ${Errors}
      !insertmacro REFUSE 3 RUNNING
    ${EndIf}
    FileClose $R0
  ${EndIf}
!macroend

; The language asked for holds once .onInit is left, so a window's refusals wait for the moment after.
Function .onInit
  SetShellVarContext current
  !insertmacro LANGUAGE_ASKED
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Fieldapp" ; /D= would let the uninstaller loose in a folder of somebody else's
  ${If} ${Silent}
    Call look
  ${EndIf}
FunctionEnd

Function look
  ${IfNot} ${AtLeastWin10}
    !insertmacro REFUSE 4 TOO_OLD
  ${EndIf}
  ${WinVerGetBuild} $R0
  ${If} $R0 < ${OLDEST}
    !insertmacro REFUSE 4 TOO_OLD
  ${EndIf}
  !insertmacro REFUSE_IF_RUNNING
  ReadRegDWORD $R0 HKCU "${ENTRY}" "Release"
  ${If} $R0 > ${RELEASE}
    !insertmacro REFUSE 6 NEWER
  ${EndIf}
  !ifdef TEST
    ReadRegStr $R0 HKCU "${ENTRY}" "DisplayName"
    ${If} $R0 == "Fieldapp"
      !insertmacro REFUSE 6 NO_TEST_HERE
    ${EndIf}
  !endif
  ${GetRoot} "$LOCALAPPDATA" $R1
  ${DriveSpace} "$R1\" "/D=F /S=K" $R0
  ${If} $R0 L< ${KILOBYTES}
    !insertmacro REFUSE 7 NO_ROOM
  ${EndIf}
FunctionEnd

; Moves $R1 to $R2. Tries for five seconds, for a scanner may hold a new file for a moment; sets the error flag then.
Function move
  StrCpy $R3 0
  ${Do}
    ClearErrors
    Rename "$R1" "$R2"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 250
    IntOp $R3 $R3 + 1
  ${LoopUntil} $R3 >= 20
  SetErrors
FunctionEnd

; Erases a folder with all that is in it. A link to a folder elsewhere goes, and what it leads to stays: RMDir /r would follow it.
!macro ERASER UN
Function ${UN}erase
  Exch $R8
  Push $R7
  Push $R6
  System::Call 'kernel32::GetFileAttributes(t R8)i.R6'
  IntOp $R7 $R6 & 0x400 ; FILE_ATTRIBUTE_REPARSE_POINT; also of what is not there, whose attributes are -1
  ${If} $R7 = 0
    FindFirst $R7 $R6 "$R8\*.*"
    ${DoWhile} $R6 != ""
      ${If} $R6 != "."
      ${AndIf} $R6 != ".."
        System::Call 'kernel32::GetFileAttributes(t "$R8\$R6")i.s'
        Exch $R5
        IntOp $R5 $R5 & 0x10 ; FILE_ATTRIBUTE_DIRECTORY
        ${If} $R5 <> 0
          Push "$R8\$R6"
          Call ${UN}erase
        ${Else}
          Delete "$R8\$R6"
        ${EndIf}
        Pop $R5
      ${EndIf}
      FindNext $R7 $R6
    ${Loop}
    FindClose $R7
  ${EndIf}
  RMDir "$R8"
  Pop $R6
  Pop $R7
  Pop $R8
FunctionEnd
!macroend
!insertmacro ERASER ""
!insertmacro ERASER "un."

!macro ERASE UN FOLDER
  Push "${FOLDER}"
  Call ${UN}erase
!macroend

; $R0, at the top of the program, goes to "old", and the one in "new" takes its place.
Function change
  ${IfNot} ${FileExists} "$INSTDIR\new\$R0"
    Return
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\$R0"
    StrCpy $R1 "$INSTDIR\$R0"
    StrCpy $R2 "$INSTDIR\old\$R0"
    Call move
    ${If} ${Errors}
      Return
    ${EndIf}
  ${EndIf}
  StrCpy $R1 "$INSTDIR\new\$R0"
  StrCpy $R2 "$INSTDIR\$R0"
  Call move
FunctionEnd

; $R0 comes back from "old", if it went there.
Function change_back
  ${If} ${FileExists} "$INSTDIR\old\$R0"
    Rename "$INSTDIR\$R0" "$INSTDIR\new\$R0"
    Rename "$INSTDIR\old\$R0" "$INSTDIR\$R0"
  ${EndIf}
FunctionEnd

!macro CHANGE KIND NAME
  StrCpy $R0 "${NAME}"
  ClearErrors
  Call change
  IfErrors back
!macroend

!macro CHANGE_BACK KIND NAME
  StrCpy $R0 "${NAME}"
  Call change_back
!macroend

; The window and its place in the task bar are one to Windows when both bear this name; fieldapp/ui/system_windows.py gives it to the window.
!macro NAME_SHORTCUT FILE
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${FILE}",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&t200 "Fieldapp.Fieldapp")p.r5'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r5,)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $3
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("${FILE}",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

!macro SHORTCUT FILE
  CreateShortCut "${FILE}" "$INSTDIR\python\pythonw.exe" '-I "$INSTDIR\start\fieldapp_start.py"' "$INSTDIR\fieldapp.ico"
  !insertmacro NAME_SHORTCUT "${FILE}"
!macroend

Section
  !insertmacro REFUSE_IF_RUNNING
  SetOverwrite on
  !insertmacro ERASE "" "$INSTDIR\new"
  !insertmacro ERASE "" "$INSTDIR\old"
  !insertmacro PUT
  WriteUninstaller "$INSTDIR\new\uninstall.exe"
  ${If} ${FileExists} "$EXEDIR\*.fcsite"
    CreateDirectory "$INSTDIR\new\packs"
    CopyFiles /SILENT "$EXEDIR\*.fcsite" "$INSTDIR\new\packs"
  ${EndIf}
  SetOutPath "$INSTDIR\old"
  SetOutPath "$PROFILE" ; no folder that moves may be the one we stand in; the shortcuts begin here, too

  !insertmacro EACH CHANGE
  Goto changed
  back:
    !insertmacro EACH CHANGE_BACK
    !insertmacro ERASE "" "$INSTDIR\new"
    !insertmacro ERASE "" "$INSTDIR\old"
    !insertmacro REFUSE 5 NOT_WRITTEN
  changed:
  !insertmacro ERASE "" "$INSTDIR\new"
  !insertmacro ERASE "" "$INSTDIR\old"

  ReadRegStr $R0 HKCU "${ENTRY}" "UninstallString"
  ${If} $R0 == ""
  ${OrIf} ${FileExists} "$DESKTOP\${NAME}.lnk" ; who threw it away is not given it again
    !insertmacro SHORTCUT "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  !insertmacro SHORTCUT "$SMPROGRAMS\${NAME}.lnk"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\fieldapp.ico"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "Fieldapp"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${ENTRY}" "Language" "$LANGUAGE"
  WriteRegDWORD HKCU "${ENTRY}" "Release" ${RELEASE}
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetShellVarContext current
  ReadRegStr $R0 HKCU "${ENTRY}" "Language"
  ${If} $R0 != ""
    StrCpy $LANGUAGE $R0
  ${EndIf}
  !insertmacro LANGUAGE_ASKED
  StrCpy $purge 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PURGE" $R1
  ${IfNot} ${Errors}
    StrCpy $purge 1
  ${EndIf}
  ${If} ${Silent}
    Call un.look
  ${EndIf}
FunctionEnd

Function un.look
  ${If} $INSTDIR != "$LOCALAPPDATA\Programs\Fieldapp" ; a copy of it elsewhere, or of another user's, would remove what is not ours
  ${OrIfNot} ${FileExists} "$INSTDIR\start\fieldapp_start.py"
    !insertmacro REFUSE 5 NOT_HERE
  ${EndIf}
  !insertmacro REFUSE_IF_RUNNING
FunctionEnd

Function un.ask
  !insertmacro MUI_HEADER_TEXT "$(REMOVE)" "$(REMOVE_HOW)"
  nsDialogs::Create 1018
  Pop $R0
  nsDialogs::SetRTL $(^RTL)
  ${NSD_CreateLabel} 0 0 100% 36u "$(STAYS)"
  Pop $R0
  ${NSD_CreateCheckBox} 0 44u 100% 12u "$(ERASE)"
  Pop $box
  ${If} $purge == 1
    ${NSD_Check} $box
  ${EndIf}
  ${NSD_CreateLabel} 0 62u 100% 60u "$(ERASE_WARNING)"
  Pop $R0
  GetDlgItem $R0 $HWNDPARENT 1
  SendMessage $R0 ${WM_SETTEXT} 0 "STR:$(REMOVE_NOW)"
  nsDialogs::Show
FunctionEnd

Function un.asked
  ${NSD_GetState} $box $purge
  ${If} $purge == ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(ERASE_SURE)" IDYES sure
    Abort
    sure:
  ${EndIf}
FunctionEnd

!macro REMOVE_FOLDER NAME
  !insertmacro ERASE "un." "$INSTDIR\${NAME}"
!macroend

!macro REMOVE_FILE NAME
  Delete "$INSTDIR\${NAME}"
!macroend

!macro REMOVE KIND NAME
  !insertmacro REMOVE_${KIND} "${NAME}"
!macroend

Section Uninstall
  SetOutPath "$PROFILE"
  !insertmacro EACH REMOVE
  !insertmacro ERASE "un." "$INSTDIR\releases"
  !insertmacro ERASE "un." "$INSTDIR\new"
  !insertmacro ERASE "un." "$INSTDIR\old"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
  Delete "$DESKTOP\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  ; The program asks Windows to send no report of its faults anywhere, and Windows notes that for the user.
  System::Call 'wer::WerRemoveExcludedApplication(w "python.exe", i 0)i'
  System::Call 'wer::WerRemoveExcludedApplication(w "pythonw.exe", i 0)i'
  ${If} $purge == 1
    !insertmacro ERASE "un." "$LOCALAPPDATA\fieldapp"
  ${EndIf}
SectionEnd

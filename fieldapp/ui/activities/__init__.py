"""Groups, activities, attendance lists, and paper forms typed afterwards."""

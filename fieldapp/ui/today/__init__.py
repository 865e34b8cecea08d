"""The day and the week: what is to do, the waiting room, the calendar."""

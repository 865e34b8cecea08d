"""What a case is: persons, consents, events, programme, rules, indicators, periods. Python's standard library only."""

"""What is turned towards the person: consents, questionnaires one question at a time, the next appointment."""

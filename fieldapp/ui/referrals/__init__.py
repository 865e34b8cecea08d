"""Partners: referrals and their answers, the directory, the handing over of a person to another site."""

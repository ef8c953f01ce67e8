"""The measured promises: each figure beside a floor written by hand for that one job and measured in the same run."""

"""Builds the chosen fetcher, rules and reporters from the settings. Does nothing else."""

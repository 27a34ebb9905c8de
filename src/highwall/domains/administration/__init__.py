"""Administration: runtime settings, and the background jobs that people wait for.

Records: SettingValue and JobRun of the kit. Invariant: a value that a setting's declaration refuses is never stored.
"""

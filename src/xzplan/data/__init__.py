"""The plan itself, as typed literals: one module for each printed table or kind.

Read it through `xzplan.load_plan`; nothing else imports this package.
"""

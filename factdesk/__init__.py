"""FactDesk: a fact-check desk in the terminal. Programs begin at ``factdesk.api``."""

__version__ = "0.1.0"

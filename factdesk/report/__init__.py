"""The discrepancy report."""

"""The one service that both faces call."""

"""``python -m factdesk``."""

from factdesk.cli import main

if __name__ == "__main__":
    main()

"""Lets ``python -m cchc_cli`` stand for ``cchc``."""

from cchc_cli.cli.main import run

if __name__ == "__main__":
    run()

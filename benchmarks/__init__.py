"""Measurements that are run by hand; `README.md` beside this file says how to read them."""

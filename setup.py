"""What pyproject.toml cannot say: every package below mapper/, found, and resources/ as one of them.

setuptools accepts either found packages or a mapped directory in pyproject.toml, never both; a written list of packages
would be forgotten. Everything else about the build stands in pyproject.toml.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["mapper", "mapper.*"]), "mapper.resources"],
    package_dir={"mapper.resources": "resources"},
)

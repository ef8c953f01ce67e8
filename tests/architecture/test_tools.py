"""What tests look with is there: what a test skips without is a program that the set-up of a fresh machine brings."""

import re

from tests.architecture.tree import ROOT, python_files

_LOOKED_FOR = re.compile(r"""shutil\.which\(["']([\w.-]+)["']\)""")


def test_the_set_up_brings_each_program_that_a_test_looks_for():
    wanted = {name for path in python_files("tests") for name in _LOOKED_FOR.findall(path.read_text("utf-8"))}
    brought = (ROOT / "packaging" / "system_libs.sh").read_text("utf-8")
    assert wanted >= {"chromium", "soffice"}
    assert {name for name in wanted if not re.search(rf"\b{re.escape(name)}:", brought)} == set()

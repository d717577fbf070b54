"""LibreOffice opens the CSV as it comes: every directive, every mark of Vietnamese, no formula."""

from __future__ import annotations

import subprocess
from pathlib import Path

from python_calamine import CalamineWorkbook

from cchc_cli.export import Sheet
from cchc_cli.export.to_csv import to_csv
from tests.export.calc import needs_calc
from tests.render.rows import SHEET, TODAY


@needs_calc
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "giao-ban.csv").write_bytes(to_csv(Sheet(rows=SHEET, as_of=TODAY)).encode("utf-8"))
    command = [
        "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(tmp_path / "giao-ban.csv"),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    rows = CalamineWorkbook.from_path(tmp_path / "giao-ban.xlsx").get_sheet_by_index(0).to_python()
    assert [str(cell) for cell in rows[0]][1] == "Nội dung nhiệm vụ"
    shown = [" ".join(str(row[1]).split()) for row in rows[1:]]
    assert shown == [" ".join(one.text.replace("**", "").split()) for one in SHEET]

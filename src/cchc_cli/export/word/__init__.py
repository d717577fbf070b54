"""Word documents in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. Imports python-docx, so import it late."""

"""The way back: what was changed in a workbook of ours, weighed against the document and brought in as one command.

`plan.plan_return` says what would come, `bring.bring_back` is the edit. Why by three versions: decision 0023.
"""

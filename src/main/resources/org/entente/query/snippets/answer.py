import csv, io, urllib.request

address = "ADDRESS"
with urllib.request.urlopen(address) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
for row in rows:
    print(row)

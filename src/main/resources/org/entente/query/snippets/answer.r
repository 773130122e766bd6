rows <- read.csv(url("ADDRESS", encoding = "UTF-8"))
print(rows)

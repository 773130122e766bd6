curl -sS 'ADDRESS' -o answer.csv

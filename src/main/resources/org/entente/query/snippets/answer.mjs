const answer = await fetch("ADDRESS");
if (!answer.ok) throw new Error(await answer.text());
console.log(await answer.text());

using Sluice;

[assembly: RestApi("Bench")]

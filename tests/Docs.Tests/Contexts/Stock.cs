// The API that the interface belongs to.
using Sluice;

[assembly: RestApi("Shop")]
[assembly: StageVariable("backendHost", "stock.example.com")]

// SAMPLE

public sealed record StockLevel(int Count);

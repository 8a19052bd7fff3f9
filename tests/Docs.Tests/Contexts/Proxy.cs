// A catalogue with its types.
using Sluice;

[assembly: RestApi("Catalogue")]

// SAMPLE

public sealed record Item(string Sku);

public sealed record NewItem(string Sku);

public sealed record Credentials(string Name, string Password);

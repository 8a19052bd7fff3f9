// A project whose operations throw the exceptions.
using System;
using System.Collections.Generic;
using Sluice;

[assembly: RestApi("Shop")]
// SAMPLE

[LambdaFunction]
public sealed class Orders
{
    [HttpPost("/orders")]
    public string Place(string sku) => throw new OutOfStockException(sku, 0);
}

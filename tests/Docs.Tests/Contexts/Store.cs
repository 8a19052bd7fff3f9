// The class of a method that places orders.
using Sluice;

[assembly: RestApi("Shop")]

[LambdaFunction]
public sealed class OrdersFunction
{
    private readonly Store _store = new();

// SAMPLE
}

public sealed record NewOrder(string Sku);

public sealed record Order(int Id, string Sku);

public sealed class Store
{
    public bool TryAdd(NewOrder order, out Order placed)
    {
        placed = new(1, order.Sku);
        return true;
    }
}

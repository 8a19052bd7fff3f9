namespace Sluice.NativeAot;

internal sealed class Prices
{
    public decimal Of(Line line) => line.Quantity * 2.5m;
}

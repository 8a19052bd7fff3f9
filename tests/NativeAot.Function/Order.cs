namespace Sluice.NativeAot;

internal sealed record Order(NewOrder Request, decimal Total);

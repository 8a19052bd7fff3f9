// The page is the package's own on nuget.org, which shows comments; so its context is found by its name.
using System.Net;
using Sluice.Testing;
using Xunit;

public sealed class OrdersTests
{
    [Fact]
    public async Task An_order_is_found()
    {
// SAMPLE
    }
}

public sealed class OrdersFunction;

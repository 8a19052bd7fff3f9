namespace Sluice.Runtime.Tests.Payloads;

/// <summary>The location of a result, resolved against the path that the client called.</summary>
public sealed class LocationTests
{
    [Theory]

    // The default endpoint, whose path begins with the stage.
    [InlineData("/orders/7", "/prod/orders", 1, "/prod/orders/7")]
    [InlineData("orders/7", "/prod/orders", 1, "/prod/orders/7")]
    [InlineData("orders/7", "/prod/orders/", 1, "/prod/orders/7")]
    [InlineData("/orders/7", "/prod//orders//", 1, "/prod/orders/7")]
    [InlineData("/", "/prod/orders", 1, "/prod/")]

    // A domain of your own: no base path, one segment, and several.
    [InlineData("/orders/7", "/orders", 1, "/orders/7")]
    [InlineData("/orders/7", "/shop/orders", 1, "/shop/orders/7")]
    [InlineData("/orders/7", "/shop/v2/customers/4/orders", 3, "/shop/v2/orders/7")]
    [InlineData("orders/7", "/shop/v2/customers/4/orders", 3, "/shop/v2/customers/4/orders/7")]

    // The root resource, and a path that is shorter than the route.
    [InlineData("/7", "/prod", 0, "/prod/7")]
    [InlineData("/7", "/prod/", 0, "/prod/7")]
    [InlineData("/7", "/", 0, "/7")]
    [InlineData("/7", "/orders", 4, "/7")]

    // The other relative references.
    [InlineData("", "/prod/orders", 1, "/prod/orders")]
    [InlineData("?page=2", "/prod/orders/", 1, "/prod/orders?page=2")]
    [InlineData("#7", "/", 0, "/#7")]
    [InlineData("./7", "/prod/orders", 1, "/prod/7")]
    [InlineData("../customers/./7", "/prod/shop/orders", 2, "/prod/customers/./7")]
    [InlineData("../../../7", "/prod/orders", 1, "/7")]

    // What a header cannot have is escaped, also if the client wrote it.
    [InlineData("/größe 1/\r\nX: y", "/prod/orders", 1, "/prod/gr%C3%B6%C3%9Fe%201/%0D%0AX:%20y")]
    [InlineData("7", "/pr\nod/or\u007fders/x", 2, "/pr%0Aod/or%7Fders/7")]
    [InlineData("/a?b=\"c\"", "/prod/x", 1, "/prod/a?b=\"c\"")]
    public void A_relative_location_becomes_a_path(string location, string path, int segments, string expected)
    {
        Locations.IsRelative(location).ShouldBeTrue();
        Locations.Resolve(location, path, segments).ShouldBe(expected);
    }

    [Theory]
    [InlineData("7", "/\\example.com/items", 2)]
    [InlineData("7", "//example.com/items", 2)]
    [InlineData("", "//example.com/items", 2)]
    [InlineData("/x", "//example.com/items", 1)]
    [InlineData("/\\example.com", "/items", 1)]
    [InlineData("..//example.com", "/items", 1)]
    public void A_relative_location_stays_on_the_host(string location, string path, int segments)
    {
        var resolved = Locations.Resolve(location, path, segments);

        new Uri(new Uri("https://api.test/"), resolved.Replace('\\', '/')).Host.ShouldBe("api.test", resolved);
    }

    [Theory]
    [InlineData("https://example.com/orders/7")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("//example.com/orders")]
    public void An_absolute_location_is_none_of_them(string location) => Locations.IsRelative(location).ShouldBeFalse();

    [Theory]
    [InlineData("/a:b")]
    [InlineData("a/b:c")]
    [InlineData("?a=b:c")]
    [InlineData(":a")]
    [InlineData("7:a")]
    public void A_colon_elsewhere_begins_no_scheme(string location) => Locations.IsRelative(location).ShouldBeTrue();

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a//b/c/", 3)]
    [InlineData("a%2Fb/c", 2)]
    public void The_rest_of_a_path_has_segments(string? path, int expected) => Locations.CountSegments(path).ShouldBe(expected);
}

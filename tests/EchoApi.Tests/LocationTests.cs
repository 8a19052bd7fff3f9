using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>A <c>Location</c> is followed as RFC 9110 and RFC 3986 have it, from the address that the client asked.</summary>
public sealed class LocationTests(TestApiProject api)
{
    [Theory]
    [InlineData("letters?way=relative", "letters/7", HttpStatusCode.OK)]
    [InlineData("letters?way=path", "/test/letters/7", HttpStatusCode.OK)]
    [InlineData("letters/?way=path", "/test/letters/7", HttpStatusCode.OK)]

    // What binding.md warns of: a path that lacks the stage, and a relative one after a slash at the end.
    [InlineData("letters?way=absolute", "/letters/7", HttpStatusCode.Forbidden)]
    [InlineData("letters/?way=relative", "letters/7", HttpStatusCode.Forbidden)]
    public async Task What_is_made_is_where_its_location_says(string path, string location, HttpStatusCode status)
    {
        using var made = await api.Client.PostAsync(path, null, TestContext.Current.CancellationToken);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.Location!.OriginalString.ShouldBe(location);

        using var found = await api.Client.GetAsync(new Uri(new Uri(api.InvokeUrl, path), made.Headers.Location), TestContext.Current.CancellationToken);

        found.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_client_follows_a_redirect_that_is_relative()
    {
        (await api.Client.GetStringAsync("old-letters/7", TestContext.Current.CancellationToken)).ShouldBe("7");
    }
}

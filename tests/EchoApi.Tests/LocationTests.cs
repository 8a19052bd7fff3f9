using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>A <c>Location</c> is followed as RFC 9110 and RFC 3986 have it, from the address that the client asked.</summary>
public sealed class LocationTests(TestApiProject api)
{
    [Theory]
    [InlineData("letters?way=relative", "/test/letters/7")]
    [InlineData("letters/?way=relative", "/test/letters/7")]
    [InlineData("letters?way=path", "/test/letters/7")]
    [InlineData("letters//?way=path", "/test/letters/7")]
    [InlineData("letter-boxes/a/b%20c/d?way=path", "/test/letters/7")]
    [InlineData("letter-boxes/a/b/?way=relative", "/test/letters/7")]
    [InlineData("letters/events?way=path", "/test/letters/7")]
    [InlineData("letters/events/?way=relative", "/test/letters/7")]
    [InlineData("letters/whole?way=path", "/test/letters/7")]
    [InlineData("letters/events/a/b/c?way=path", "/test/letters/7")]
    public async Task What_is_made_is_where_its_location_says(string path, string location)
    {
        using var made = await api.Client.PostAsync(path, null, TestContext.Current.CancellationToken);
        made.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Accepted);
        made.Headers.Location!.OriginalString.ShouldBe(location);

        using var found = await api.Client.GetAsync(new Uri(new Uri(api.InvokeUrl, path), made.Headers.Location), TestContext.Current.CancellationToken);

        found.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("letters?way=absolute")]
    [InlineData("letters/events?way=absolute")]
    public async Task An_absolute_location_stays_as_it_is(string path)
    {
        using var made = await api.Client.PostAsync(path, null, TestContext.Current.CancellationToken);

        made.Headers.Location!.OriginalString.ShouldBe("https://letters.example/7?a=b");
    }

    [Fact]
    public async Task A_client_follows_a_redirect_that_is_relative()
    {
        (await api.Client.GetStringAsync("old-letters/7", TestContext.Current.CancellationToken)).ShouldBe("7");
    }
}

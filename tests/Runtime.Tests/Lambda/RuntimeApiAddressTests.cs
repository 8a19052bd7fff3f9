namespace Sluice.Runtime.Tests.Lambda;

public sealed class RuntimeApiAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:9001", "127.0.0.1", 9001, "127.0.0.1:9001", "")]
    [InlineData("localhost", "localhost", 80, "localhost", "")]
    [InlineData("localhost:5050/Orders", "localhost", 5050, "localhost:5050", "/Orders")]
    [InlineData("localhost:5050/a/b/", "localhost", 5050, "localhost:5050", "/a/b")]
    [InlineData("[::1]:9001", "::1", 9001, "[::1]:9001", "")]
    [InlineData("[::1]", "::1", 80, "[::1]", "")]
    public void An_address_is_a_host_a_port_and_a_path(string text, string host, int port, string authority, string path)
    {
        RuntimeApiAddress.TryParse(text, out var address).ShouldBeTrue();

        address.ShouldBe(new(host, port, authority, path));
    }

    [Theory]
    [InlineData(":9001")]
    [InlineData("localhost:")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:-1")]
    [InlineData("localhost:+1")]
    [InlineData("localhost:http")]
    [InlineData("http://localhost:9001")]
    [InlineData("::1")]
    [InlineData("[127.0.0.1]:80")]
    [InlineData("local host:80")]
    [InlineData("localhost:80/a b")]
    [InlineData("localhost:80/a\r\nX: y")]
    [InlineData("localhost:80/a?b")]
    public void Anything_else_is_no_address(string text) => RuntimeApiAddress.TryParse(text, out _).ShouldBeFalse();
}

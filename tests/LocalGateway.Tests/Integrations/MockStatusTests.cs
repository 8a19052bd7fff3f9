using System.Text;
using Sluice.LocalGateway.Integrations.Mock;

namespace Sluice.LocalGateway.Tests.Integrations;

public sealed class MockStatusTests
{
    [Theory]
    [InlineData("{\"statusCode\": 200}")]
    [InlineData("{\n \"statusCode\": 200,\n}")]
    [InlineData("{ statusCode: 200 }")]
    [InlineData("{statusCode: 200,super{ f}oo: [ba r]}")]
    [InlineData("{statusCode: 200, \"value\": 'goog'}")]
    [InlineData("{'statusCode': 200, '': ''}")]
    [InlineData("{\"statusCode\": 200 , }")]
    [InlineData("{\"statusCode\": 200 ,, }")]
    [InlineData("{\"statusCode\": 200 , null: null }")]
    [InlineData("  {\"a\":{\"statusCode\":500,\"x\":\"}\"},\"statusCode\":200}\n")]
    public void A_lenient_reader_finds_the_status(string text) => MockStatus.Find(Encoding.UTF8.GetBytes(text)).ShouldBe(200);

    [Theory]
    [InlineData("{\"statusCode': 200 }")]
    [InlineData("{'statusCode: 200 }")]
    [InlineData("statusCode: 200")]
    [InlineData("{statusCode: 200, {foo: [ba r]}")]
    [InlineData("{\"statusCode\": \"200\"}")]
    [InlineData("{\"statusCode\": 200")]
    [InlineData("{\"statusCode\": 200.5}")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[200]")]
    [InlineData("{:}")]
    public void Not_everything_passes(string text) => MockStatus.Find(Encoding.UTF8.GetBytes(text)).ShouldBeNull();
}

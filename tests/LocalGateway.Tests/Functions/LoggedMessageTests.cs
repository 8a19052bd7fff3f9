using Sluice.LocalGateway.Functions;

namespace Sluice.LocalGateway.Tests.Functions;

public sealed class LoggedMessageTests
{
    private const string Time = "2026-11-29T17:21:06.123Z";

    [Theory]
    [InlineData($"{Time}\tid-1\tinfo\tOrder 5 is placed.", "id-1", "info: Order 5 is placed.")]
    [InlineData($"{Time}\t\twarn\ta\tb", null, "warn: a\tb")]
    [InlineData($"{Time}\tid-1\tfail\tIt broke.\rSystem.FormatException: why\r   at A()", "id-1", "fail: It broke.|System.FormatException: why|   at A()")]
    [InlineData($"{Time}\tid\u001b[2J\tinfo\ta", null, $"{Time}\tid\u001b[2J\tinfo\ta")]
    [InlineData("plain", null, "plain")]
    [InlineData("50 %\r100 %", null, "50 %|100 %")]
    [InlineData($"{Time}\tid-1\tloud\ta", null, $"{Time}\tid-1\tloud\ta")]
    [InlineData($"{Time}\tid-1", null, $"{Time}\tid-1")]
    [InlineData("2026-99-29T17:21:06.123Z\tid-1\tinfo\ta", null, "2026-99-29T17:21:06.123Z\tid-1\tinfo\ta")]
    [InlineData("{\"level\":\"Error\"}", null, "{\"level\":\"Error\"}")]
    [InlineData("{\"timestamp\":\"t\",\"level\":\"Error\",\"requestId\":\"id-1\",\"message\":\"a\"}", "id-1", "{\"timestamp\":\"t\",\"level\":\"Error\",\"requestId\":\"id-1\",\"message\":\"a\"}")]
    [InlineData("{\"timestamp\":\"t\",\"message\":\"\\\"requestId\\\":\\\"x\\\"\",\"a\":{\"requestId\":\"x\"}}", null, "{\"timestamp\":\"t\",\"message\":\"\\\"requestId\\\":\\\"x\\\"\",\"a\":{\"requestId\":\"x\"}}")]
    [InlineData("{\"timestamp\":\"t\",\"requestId\":\"a b\"}", null, "{\"timestamp\":\"t\",\"requestId\":\"a b\"}")]
    [InlineData("{\"timestamp\":\"t\",\"requestId\":7}", null, "{\"timestamp\":\"t\",\"requestId\":7}")]
    [InlineData("{\"timestamp\":no JSON", null, "{\"timestamp\":no JSON")]
    [InlineData("", null, "")]
    public void A_message_is_shown_with_its_level_and_all_its_lines(string output, string? requestId, string lines)
    {
        var message = LoggedMessage.Parse(output);

        message.RequestId.ShouldBe(requestId);
        message.Lines.ShouldBe(lines.Split('|'));
    }
}

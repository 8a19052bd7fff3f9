using System.Text.RegularExpressions;
using Sluice.Generator.Emitting.MappingTemplates;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

public sealed class SelectionPatternTests
{
    [Theory]
    [InlineData("2026-11-22T10:15:22.123Z 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Task timed out after 3.00 seconds")]
    [InlineData("RequestId: 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Error: Task timed out after 10.01 seconds")]
    [InlineData("ee4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Task timed out after 0.50 seconds")]
    public void A_timeout_is_504(string message) => Selected(message).ShouldBe([504]);

    [Theory]
    [InlineData("boom")]
    [InlineData("Task timed out after 3.00 seconds")]
    [InlineData("two\nlines")]
    [InlineData("\u2028")]
    [InlineData("the upstream said: Task timed out after 3.00 seconds")]
    [InlineData("RequestId: 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Error: Task timed out after 3.00 seconds\n")]
    [InlineData("RequestId: 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Error: Task timed out after 3.00 seconds\u2028")]
    [InlineData("RequestId: 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Error: Task timed out after 3.00 seconds.")]
    [InlineData("x RequestId: 8e4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Error: Task timed out after 3.00 seconds")]
    [InlineData("RequestId: 8e4f7a52 Error: Runtime exited with error: signal: killed")]
    [InlineData("{\"status\":404}")]
    public void Everything_else_is_500(string message) => Selected(message).ShouldBe([500]);

    [Theory]
    [InlineData("{ \"sluice\":1,\"status\":404}", 400)]
    [InlineData("{ \"sluice\":1,\n", 400)]
    [InlineData("{\"sluice\":1}", 500)]
    [InlineData(" { \"sluice\":1}", 500)]
    [InlineData("boom", 500)]
    [InlineData("ee4f7a52-0c4e-4e39-9f0e-0a3c2ff1b2a1 Task timed out after 0.50 seconds", 504)]
    public void Where_success_is_bytes_an_envelope_is_a_message(string message, int status) => ((int[])
    [
        .. Matches(ErrorTemplates.OutcomePattern, message) ? (int[])[400] : [],
        .. Matches(ErrorTemplates.ErrorBesideOutcomePattern, message) ? (int[])[500] : [],
        .. Matches(ErrorTemplates.TimeoutPattern, message) ? (int[])[504] : [],
    ]).ShouldBe([status]);

    // As Java's Matcher.matches: the whole text.
    private static int[] Selected(string message) =>
    [
        .. Matches(ErrorTemplates.ErrorPattern, message) ? (int[])[500] : [],
        .. Matches(ErrorTemplates.TimeoutPattern, message) ? (int[])[504] : [],
    ];

    private static bool Matches(string pattern, string message) => Regex.IsMatch(message, @"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

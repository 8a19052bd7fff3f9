using System.Diagnostics;
using Sluice.LocalGateway.Telemetry;

namespace Sluice.LocalGateway.Tests.Telemetry;

public sealed class TraceSegmentTests
{
    private const string Trace = "5759e988bd862e3fe1be46a994272793";

    [Fact]
    public void A_span_is_a_segment_of_the_same_trace()
    {
        var span = new ActivityContext(
            ActivityTraceId.CreateFromString(Trace), ActivitySpanId.CreateFromString("53995c3f42cd8ad8"), ActivityTraceFlags.Recorded);

        var header = TraceSegment.Write(span);

        header.ShouldBe("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
        TraceSegment.Read(header)!.Value.SpanId.ShouldBe(span.SpanId);
    }

    [Fact]
    public void A_span_that_is_not_recorded_is_not_sampled() =>
        TraceSegment.Write(new(ActivityTraceId.CreateFromString(Trace), ActivitySpanId.CreateFromString("53995c3f42cd8ad8"), ActivityTraceFlags.None)).ShouldEndWith("Sampled=0");

    [Theory]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793", "0000000000000000")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1;Parent=53995c3f42cd8ad8", "53995c3f42cd8ad8")]
    [InlineData("Parent=53995c3f42cd8ad8;Root=1-5759e988-bd862e3fe1be46a994272793", "53995c3f42cd8ad8")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=nothing", "0000000000000000")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=0000000000000000", "0000000000000000")]
    public void The_root_is_the_trace_and_the_parent_is_the_span(string header, string span)
    {
        var caller = TraceSegment.Read(header)!.Value;

        caller.TraceId.ToHexString().ShouldBe(Trace);
        caller.SpanId.ToHexString().ShouldBe(span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Root=")]
    [InlineData("Root=1-5759e988")]
    [InlineData("Root=2-5759e988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-00000000-000000000000000000000000")]
    [InlineData("Root=1-5759E988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a99427279x")]
    public void A_header_without_a_root_of_XRays_form_has_no_caller(string header) => TraceSegment.Read(header).ShouldBeNull();
}

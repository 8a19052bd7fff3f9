using System.ComponentModel.DataAnnotations;

namespace Sluice.NativeAot;

internal sealed record NewOrder(Guid CustomerId, [MinLength(1)] List<Line> Lines)
{
    [EmailAddress]
    public string? Contact { get; set; }

    public Dictionary<string, DateOnly?> Dates { get; init; } = [];

    public Priority Priority { get; set; } = Priority.Normal;
}

using System.Globalization;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes the code that remembers for which filters a request lacks valid values. Each filter has one bit of <c>Refused</c>. Without filters, it changes
/// nothing.
/// </summary>
internal sealed class FilterBits
{
    private readonly Dictionary<string, uint> _masks = new(StringComparer.Ordinal);

    public FilterBits(OperationModel operation)
    {
        for (var i = 0; i < operation.Filters.Count; i++)
        {
            foreach (var argument in operation.Filters[i].Arguments)
            {
                if (argument.Bound is { } name)
                {
                    _masks[name] = (_masks.TryGetValue(name, out var mask) ? mask : 0) | (1U << i);
                }
            }
        }
    }

    /// <summary>Returns the statements that read a value, and set the bits if a problem is found.</summary>
    public string Watch(ParameterModel parameter, string read) => _masks.TryGetValue(parameter.Name, out var mask)
        ? $"{{ var problems = reader.ProblemCount; {read} if (reader.ProblemCount != problems) {{{Set(mask)} }} }}"
        : read;

    /// <summary>Returns the statement that sets the bits, with a leading space, or an empty text.</summary>
    public string Refuse(params ParameterModel[] parameters)
    {
        var all = parameters.Aggregate(0U, (mask, parameter) => mask | (_masks.TryGetValue(parameter.Name, out var own) ? own : 0));
        return all == 0 ? "" : Set(all);
    }

    private static string Set(uint mask) => $" Refused |= 0x{mask.ToString("x", CultureInfo.InvariantCulture)}U;";
}

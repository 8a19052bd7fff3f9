using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>What a method is charged grows with its input, unless a call really takes the same time and memory for a value of any size.</summary>
public sealed class MethodChargeTests
{
    // The larger number has ten times the bits of the smaller one.
    private const int Small = 10_000;
    private const int Large = 100_000;
    private const int LeastGrowth = 5;

    // What a measurement wanders by. To look at a million characters once takes at least 30.
    private static readonly TimeSpan Noise = TimeSpan.FromMicroseconds(15);

    private const int NoiseBytes = 1_000;

    public static TheoryData<string> Targets() => [.. MethodWork.Targets.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_method_is_charged_in_proportion_to_its_input(string target)
    {
        var type = MethodWork.ClassOf(target);
        var methods = type.MethodNames.SelectMany(type.Overloads).ToList();
        methods.ShouldNotBeEmpty();

        methods.Select(method => FaultOf(method, MethodWork.Targets[target])).OfType<string>().ShouldBeEmpty();
    }

    public static TheoryData<string> WrongMarks() =>
    [
        "scan(Object)",
        "copy()",
        "lastWord()",
    ];

    [Theory]
    [MemberData(nameof(WrongMarks))]
    public void A_method_that_is_wrongly_marked_as_constant_is_found(string signature)
    {
        JavaMethodBody body = signature switch
        {
            "scan(Object)" => static (t, a, _) => ((string)t).Contains((string)a[0]!, StringComparison.Ordinal),
            "copy()" => static (t, _, _) => string.Concat((string)t, "!"),
            _ => static (t, _, _) => ((string)t).LastIndexOf(' ') + 1,
        };

        FaultOf(new JavaMethod(signature, body, Work.Constant), MethodWork.Targets["String"]).ShouldNotBeNull().ShouldContain("is charged the same");
        FaultOf(new JavaMethod(signature, body), MethodWork.Targets["String"]).ShouldBeNull();
    }

    // Null where the charge grows, or the cost does not.
    private static string? FaultOf(JavaMethod method, Func<int, object> target)
    {
        var small = MethodWork.ChargeOf(method, target(Small), MethodWork.ArgumentsOf(method, Small));
        var enough = Math.Max(1, small) * LeastGrowth;
        var large = MethodWork.ChargeOf(method, target(Large), MethodWork.ArgumentsOf(method, Large), enough);
        if (large >= enough)
        {
            return null;
        }

        var before = MethodWork.CostOf(method, target(Small), MethodWork.ArgumentsOf(method, Small));
        var after = MethodWork.CostOf(method, target(MethodWork.Million), MethodWork.ArgumentsOf(method, MethodWork.Million));
        return after.Time <= (3 * before.Time) + Noise && after.Bytes <= (3 * before.Bytes) + NoiseBytes
            ? null
            : $"{method.Name}({string.Join<JavaType>(',', method.Parameters)}) is charged the same ({small} and {large}) for an input of {Small} and of {Large}, "
                + $"but takes {before.Time.TotalMicroseconds} µs and {before.Bytes} bytes for {Small}, and {after.Time.TotalMicroseconds} µs and {after.Bytes} bytes for {MethodWork.Million}";
    }
}

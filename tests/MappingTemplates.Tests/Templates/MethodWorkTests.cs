using System.Diagnostics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java;
using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Tests.Templates;

/// <summary>Every method of every class, in a loop over values of a million: the steps that it is charged end it before it takes long.</summary>
public sealed class MethodWorkTests
{
    private const int Calls = 20_000;

    // A hundredth of what a template may use; what takes this long here would take minutes there.
    private static readonly TemplateLimits Limits = new() { MaxSteps = 100_000, MaxBytes = 256 * 1024 * 1024, MaxTotalRegexTime = TimeSpan.FromSeconds(1) };
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Targets() => [.. MethodWork.Targets.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_loop_over_a_million_ends_in_time(string target)
    {
        var slow = new List<string>();
        var type = MethodWork.ClassOf(target);
        var methods = type.MethodNames.SelectMany(type.Overloads).ToList();
        methods.ShouldNotBeEmpty();
        foreach (var method in methods)
        {
            var value = MethodWork.Targets[target](MethodWork.Million);
            var arguments = MethodWork.ArgumentsOf(method, MethodWork.Million);
            var time = Stopwatch.StartNew();
            var limited = MethodWork.Repeat(method, value, arguments, Calls, Limits);
            if (time.Elapsed > Longest)
            {
                slow.Add($"{method.Name}({string.Join<JavaType>(',', method.Parameters)}): {time.ElapsedMilliseconds} ms, {(limited ? "ended by a limit" : "all calls")}");
            }
        }

        slow.ShouldBeEmpty();
    }

    [Fact]
    public void Every_class_of_values_is_among_them()
    {
        var covered = MethodWork.Targets.Keys.Select(MethodWork.ClassOf).ToHashSet();
        var all = new[] { typeof(JavaClasses), typeof(ValueClasses) }.SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(JavaClass))
            .Select(field => (JavaClass)field.GetValue(null)!);

        // Of these no value is larger than another.
        string[] small = ["java.lang.Object", "java.lang.Short", "java.lang.Byte", "java.lang.Class", "java.util.LinkedHashMap$Entry",
            "org.apache.velocity.runtime.directive.ForeachScope"];
        all.Where(type => !covered.Contains(type)).Select(type => type.Name).ShouldBe(small, ignoreOrder: true);
    }

    [Fact]
    public void A_method_that_says_nothing_of_its_work_is_charged_for_all_of_it() =>
        new JavaMethod("newMethod()", static (_, _, _) => null).Work.ShouldBe(Work.Whole);
}

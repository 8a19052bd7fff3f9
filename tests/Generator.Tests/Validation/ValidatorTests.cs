using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>Generated checks beside DataAnnotations' own Validator: the same verdict and the same messages.</summary>
public sealed class ValidatorTests
{
    private static readonly Lazy<RunningApi> Api = new(Start);

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < ValidatedMembers.All.Length; i++)
            {
                data.Add(i, ValidatedMembers.All[i].Declaration);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_member_is_checked_as_Validator_checks_it(int number, string declaration)
    {
        var type = Api.Value.Assembly.GetType("Dto" + number, throwOnError: true)!;
        var (valid, invalid) = (0, 0);
        foreach (var value in ValidatedMembers.All[number].Values.Append(ValidatedMembers.Absent))
        {
            var json = value == ValidatedMembers.Absent ? "{}" : $$"""{"p":{{value}}}""";
            var expected = Expected(type, JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web)!);
            (await ActualAsync(number, json)).ShouldBe(expected, ignoreOrder: true, $"{declaration}: {json}");
            _ = expected.Length == 0 ? valid++ : invalid++;
        }

        valid.ShouldBePositive();
        invalid.ShouldBePositive();
    }

    private static RunningApi Start()
    {
        var types = ValidatedMembers.All.Select((m, i) => $"public class Dto{i} {{ {m.Declaration} }}");
        var operations = ValidatedMembers.All.Select((_, i) => $"[HttpPost(\"/{i}\")] public static void Post{i}(Dto{i} dto) {{ }}");
        return RunningApi.Start($$"""
            using System.ComponentModel;
            using System.ComponentModel.DataAnnotations;
            [assembly: RestApi("Api")]
            public enum Size { Small, Large }
            {{string.Join('\n', types)}}
            [LambdaFunction] public static class F
            {
                {{string.Join("\n    ", operations)}}
            }
            """);
    }

    private static async Task<string[]> ActualAsync(int number, string json)
    {
        var payload = $$"""{"@op":"Post{{number}}","dto":{{json}}}""";
        return await Api.Value.CallAsync(payload) == "null" ? [] : [.. (await Api.Value.ErrorsAsync(payload)).Select(e => e["p: ".Length..])];
    }

    private static string[] Expected(Type type, object instance)
    {
        var property = type.GetProperty("P")!;
        var name = property.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.GetCustomAttribute<System.ComponentModel.DisplayNameAttribute>()?.DisplayName ?? "p";
        var context = new ValidationContext(instance) { MemberName = "P", DisplayName = name };
        var results = new List<ValidationResult>();
        Validator.TryValidateValue(property.GetValue(instance)!, context, results, property.GetCustomAttributes<ValidationAttribute>());
        return [.. results.Select(r => r.ErrorMessage!)];
    }
}

using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Validation;

/// <summary>The attributes of Microsoft.Extensions.Validation.</summary>
public sealed class SkipValidationTests
{
    private static readonly Lazy<RunningApi> Api = new(() => RunningApi.Start("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.Extensions.Validation;
        [assembly: RestApi("Api")]
        namespace Microsoft.Extensions.Validation
        {
            [AttributeUsage(AttributeTargets.Class)] public sealed class ValidatableTypeAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Parameter)] public sealed class SkipValidationAttribute : Attribute;
        }
        public record Item([property: Range(1, 9)] int A) : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => A == 5 ? [new("Five.")] : []; }
        [SkipValidation] public sealed record Free([property: Range(1, 9)] int A) : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => [new("Never.")]; }
        [ValidatableType] public sealed record Order([property: SkipValidation] Item First, Item Second, [property: SkipValidation, Range(1, 2)] int Count, Free Third, [property: SkipValidation, MinLength(3)] List<Item> All);
        [LambdaFunction] public static class F
        {
            [HttpPost("/a")] public static void Post(Order body, [FromQuery, SkipValidation, Range(1, 2)] int page = 1) { }
            [HttpPost("/b")] public static int Whole([SkipValidation] Item body) => body.A;
        }
        """));

    [Fact]
    public async Task What_an_attribute_excepts_is_not_validated() =>
        (await Api.Value.CallAsync("""{"@op":"Post","page":"9","body":{"first":{"a":0},"second":{"a":1},"count":7,"third":{"a":0},"all":[{"a":5}]}}""")).ShouldBe("null");

    [Fact]
    public async Task Everything_else_is_validated() =>
        (await Api.Value.ErrorsAsync("""{"@op":"Post","body":{"first":{"a":"x"},"second":{"a":0},"count":7,"third":{"a":0},"all":[{"a":5}]}}"""))
            .ShouldBe(["first.a: The supplied value is invalid for a.", "second.a: The field a must be between 1 and 9."]);

    [Fact]
    public async Task A_body_can_be_excepted() => (await Api.Value.CallAsync("""{"@op":"Whole","body":{"a":5}}""")).ShouldBe("5");
}

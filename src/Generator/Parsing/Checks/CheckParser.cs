using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses one validation attribute into one check.</summary>
internal static class CheckParser
{
    private const string WrongMessage = "its message has a placeholder without a value";

    /// <summary>
    /// Returns the check, or the reason why the attribute does not fit the value. Both are null if no check can be generated for the attribute.
    /// </summary>
    public static (CheckModel? Check, string? Reason) Parse(TypeRef type, AttributeData attribute, string name) => Annotations.NameOf(attribute) switch
    {
        "Required" => Made(CheckKind.Required, attribute, Messages.Required, name) is var (check, reason) && check is not null
            ? (check with { AllowsEmpty = attribute.NamedArgument<bool>("AllowEmptyStrings") }, reason)
            : (null, reason),
        "StringLength" or "MinLength" or "MaxLength" or "Length" => LengthParser.Parse(type, attribute, name),
        "Range" => RangeParser.Parse(type, attribute, name),
        "RegularExpression" => OfText(CheckKind.Pattern, type, attribute, Messages.Pattern, name),
        "EmailAddress" => OfText(CheckKind.EmailAddress, type, attribute, Messages.EmailAddress, name),
        "Url" => type.Shape == TypeShape.Uri
            ? Made(CheckKind.Url, attribute, Messages.Url, name)
            : OfText(CheckKind.Url, type, attribute, Messages.Url, name),
        "Phone" => OfText(CheckKind.Phone, type, attribute, Messages.Phone, name),
        "CreditCard" => OfText(CheckKind.CreditCard, type, attribute, Messages.CreditCard, name),
        "Base64String" => OfText(CheckKind.Base64, type, attribute, Messages.Base64, name),
        "AllowedValues" => ValuesParser.Parse(CheckKind.AllowedValues, type, attribute, Messages.AllowedValues, name),
        "DeniedValues" => ValuesParser.Parse(CheckKind.DeniedValues, type, attribute, Messages.DeniedValues, name),
        _ => (null, null),
    };

    public static (CheckModel? Check, string? Reason) Made(CheckKind kind, AttributeData attribute, string format, params object[] arguments) =>
        Messages.Format(attribute, format, arguments) is { } message ? (new CheckModel { Kind = kind, Message = message }, null) : (null, WrongMessage);

    private static (CheckModel? Check, string? Reason) OfText(CheckKind kind, TypeRef type, AttributeData attribute, string format, string name)
    {
        if (type.Shape != TypeShape.String)
        {
            return (null, "it checks a string");
        }

        var pattern = attribute.Argument<string>(0) ?? "";
        var (check, reason) = kind == CheckKind.Pattern ? Made(kind, attribute, format, name, pattern) : Made(kind, attribute, format, name);
        return kind == CheckKind.Pattern && check is not null
            ? (check with { Pattern = pattern, Timeout = attribute.NamedArgument("MatchTimeoutInMilliseconds", DefaultTimeout) }, null)
            : (check, reason);
    }

    /// <summary>The default of DataAnnotations, in milliseconds.</summary>
    private const int DefaultTimeout = 2000;
}

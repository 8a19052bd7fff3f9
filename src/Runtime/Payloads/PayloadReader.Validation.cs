using System.ComponentModel.DataAnnotations;

namespace Sluice.Runtime;

/// <content>Asks validation attributes and objects that validate themselves. Their exceptions are mistakes of the code, and leave the reader.</content>
public ref partial struct PayloadReader
{
    /// <summary>Ends the validation of what follows, until <see cref="EndUnchecked"/>.</summary>
    public void BeginUnchecked() => _unchecked++;

    /// <summary>Ends what <see cref="BeginUnchecked"/> has begun.</summary>
    public void EndUnchecked() => _unchecked--;

    /// <summary>Adds a problem if the attribute, which looks at nothing but the value, does not accept it.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value; null if JSON has null or nothing.</param>
    /// <param name="displayName">The name of the value in messages.</param>
    public readonly void Check(ValidationAttribute attribute, object? value, string displayName)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (_unchecked == 0 && !attribute.IsValid(value))
        {
            Fail(attribute.FormatErrorMessage(displayName));
        }
    }

    /// <summary>Adds a problem if the attribute does not accept the value. The attribute may ask for services and for the object.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value; null if JSON has null or nothing.</param>
    /// <param name="instance">The object that has the value, or the value itself if it is a parameter.</param>
    /// <param name="member">The name of the value in C#.</param>
    /// <param name="displayName">The name of the value in messages.</param>
    public readonly void Check(ValidationAttribute attribute, object? value, object? instance, string member, string displayName)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (_unchecked == 0
            && attribute.GetValidationResult(value, ValidationContexts.Create(instance, displayName, member, _state.Services)) is { } failure)
        {
            Fail(failure.ErrorMessage ?? attribute.FormatErrorMessage(displayName));
        }
    }

    /// <summary>Adds a problem if the attribute of a type does not accept the object. Called at the end of the JSON object.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The object.</param>
    /// <param name="displayName">The name of the object in messages.</param>
    /// <param name="nameOf">Returns the name in JSON of a member, or null for an unknown one.</param>
    public readonly void CheckObject(ValidationAttribute attribute, object value, string displayName, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (_unchecked == 0)
        {
            Add(attribute.GetValidationResult(value, ValidationContexts.Create(value, displayName, null, _state.Services)), displayName, nameOf);
        }
    }

    /// <summary>Adds the problems that the object itself finds. Called at the end of the JSON object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="displayName">The name of the object in messages.</param>
    /// <param name="nameOf">Returns the name in JSON of a member, or null for an unknown one.</param>
    public readonly void Validate(IValidatableObject value, string displayName, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_unchecked > 0)
        {
            return;
        }

        foreach (var result in value.Validate(ValidationContexts.Create(value, displayName, null, _state.Services)) ?? [])
        {
            Add(result, displayName, nameOf);
        }
    }

    /// <summary>Says where the object of the next checks is below the value that the reader has read.</summary>
    /// <param name="path">The path with a dot at the end, or an empty text for the value itself; null to end this.</param>
    public void Within(string? path) => _path = path is "" ? null : path;

    private readonly void Add(ValidationResult? result, string displayName, Func<string, string?> nameOf)
    {
        if (result is null)
        {
            return;
        }

        var message = result.ErrorMessage ?? $"The field {displayName} is invalid.";
        var isOfMember = false;
        foreach (var member in result.MemberNames.Where(m => !string.IsNullOrEmpty(m)))
        {
            isOfMember = true;
            _state.Problems.AddFailed(Position, _path + NameInJson(member, nameOf), message);
        }

        if (!isOfMember)
        {
            _state.Problems.AddFailed(Position, _path?[..^1], message);
        }
    }

    /// <summary>Returns the name in JSON of a member such as <c>Lines[0].Quantity</c>, of which the first part is known.</summary>
    private static string NameInJson(string member, Func<string, string?> nameOf)
    {
        var end = member.AsSpan().IndexOfAny('.', '[');
        var first = end < 0 ? member : member[..end];
        return nameOf(first) is { } name ? name + member[first.Length..] : member;
    }
}

namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>A text and the place that is read next.</summary>
internal sealed class Scanner(string text)
{
    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The next character; a null character at the end.</summary>
    public char Next => At < text.Length ? text[At] : '\0';

    public ExpressionException Error(string problem) => new($"{problem} at character {At + 1} of '{(text.Length > 200 ? text[..200] + "…" : text)}'");

    public bool StartsWith(string expected) => string.CompareOrdinal(text, At, expected, 0, expected.Length) == 0;

    /// <summary>Takes the text if it comes next.</summary>
    public bool Take(string expected)
    {
        var found = StartsWith(expected);
        At += found ? expected.Length : 0;
        return found;
    }

    /// <summary>Takes the text after white space, if it comes next.</summary>
    public bool TakeToken(string expected)
    {
        SkipSpace();
        return Take(expected);
    }

    public void Expect(string expected)
    {
        if (!TakeToken(expected))
        {
            throw Error(IsAtEnd ? $"'{expected}' is missing" : $"'{expected}' must stand in place of '{Next}'");
        }
    }

    /// <summary>Takes this word and no longer one.</summary>
    public bool TakeWord(string word)
    {
        SkipSpace();
        var start = At;
        if (StartsName && Name() == word)
        {
            return true;
        }

        At = start;
        return false;
    }

    public bool StartsName => char.IsLetter(Next) || Next == '_';

    public string Name()
    {
        var start = At;
        while (char.IsLetterOrDigit(Next) || Next is '_' or '-')
        {
            At++;
        }

        return text[start..At];
    }

    public string While(Func<char, bool> isPart)
    {
        var start = At;
        while (!IsAtEnd && isPart(text[At]))
        {
            At++;
        }

        return text[start..At];
    }

    public void SkipSpace() => While(char.IsWhiteSpace);
}

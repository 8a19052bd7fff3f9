namespace Sluice.Runtime;

/// <content>Handles members that match no member of the type.</content>
public ref partial struct PayloadReader
{
    /// <summary>
    /// Does the same as <see cref="Unknown"/>, but does not skip the member on the second look: it returns true, and the caller handles the member.
    /// </summary>
    public bool IsUnknown()
    {
        _looksAgain = !_isSecondLook;
        return _isSecondLook;
    }

    /// <summary>Adds a problem for a member that the type does not have, and skips it.</summary>
    public void RefuseMember()
    {
        _json.Read();
        _state.Problems.AddUnknown(Position);
        _json.Skip();
    }
}

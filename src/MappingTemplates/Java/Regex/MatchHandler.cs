using System.Text.RegularExpressions;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Handles a match. A return value of false ends the search.</summary>
internal delegate bool MatchHandler<TState>(ref TState state, Match match)
    where TState : allows ref struct;
